package vn.quantriet.catalogue;

/** What an upper room offers to do with a module, on its page; such as taking the quiz. */
public interface ModuleStep {

    /** Where it is done, without a slash before it. */
    String address(String module);

    /** The message key of what it is called. */
    String text();
}
