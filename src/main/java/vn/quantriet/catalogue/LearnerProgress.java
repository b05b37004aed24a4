package vn.quantriet.catalogue;

import java.util.Collection;
import java.util.Map;

/** What the person who is signed in has done; kept by the room of learning. */
public interface LearnerProgress {

    /**
     * In as few statements as one, whatever the number of editions.
     *
     * @return by module; a module without any mark or place may be missing. Empty for somebody who is no member
     */
    Map<String, Progress> progress(Collection<Edition> editions);
}
