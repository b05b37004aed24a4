package vn.quantriet.attendance.bulk;

import java.util.List;
import vn.quantriet.attendance.StudySession;
import vn.quantriet.attendance.StudySession.Person;

/**
 * A closed roll whose minutes are to be written.
 *
 * @param present who was there and may be given a task, by given name
 * @param spoke how many spoke
 */
public record HeldRoll(StudySession session, List<Person> present, int spoke) {}
