package vn.quantriet.shell.help;

import java.util.List;

/**
 * One page of the guide.
 *
 * @param name last part of its address; blank for the first page
 * @param title its heading of the first rank, which the HTML leaves out
 * @param lead its first paragraph, which the HTML leaves out too
 * @param html sanitised; may be shown as it is
 * @param passages what stands under each heading, in order
 */
public record GuidePage(String name, String title, String lead, String html, List<Passage> passages) {

    /**
     * A heading with what stands below it up to the next one.
     *
     * @param anchor the id of the heading, as a Git web page makes it too
     * @param rank 2 or 3
     */
    public record Passage(String anchor, int rank, String heading, String text) {}
}
