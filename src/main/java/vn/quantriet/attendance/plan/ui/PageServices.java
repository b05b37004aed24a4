package vn.quantriet.attendance.plan.ui;

import org.springframework.stereotype.Component;
import vn.quantriet.attendance.plan.Apologies;
import vn.quantriet.attendance.plan.SessionPapers;
import vn.quantriet.attendance.plan.SessionPlans;
import vn.quantriet.attendance.plan.SessionTakers;

/** The services that the sections of a session's page call. */
@Component("sessionPageServices")
record PageServices(SessionPlans plans, Apologies apologies, SessionPapers papers, SessionTakers takers) {}
