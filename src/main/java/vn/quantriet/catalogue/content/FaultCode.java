package vn.quantriet.catalogue.content;

import java.util.Locale;
import vn.quantriet.questions.gift.GiftFault;

/** Everything that can be wrong in a content folder. Each has a message and a row in {@code content/README.md}. */
public enum FaultCode {
    FOLDER_MISSING,
    FILE_MISSING,
    FILE_UNREADABLE,
    FILE_UNEXPECTED,
    FILE_NAME,
    FILE_NOT_UTF8,
    FILE_TOO_BIG,
    FILES_TOO_MANY,
    MODULE_TOO_BIG,
    SYMBOLIC_LINK,
    HIDDEN_CHARACTER,
    SECRECY_MARK,

    FRONT_MATTER_MISSING,
    YAML_BROKEN,
    YAML_TOO_DEEP,
    YAML_NOT_PLAIN,
    YAML_SHAPE,
    FIELD_TWICE,
    FIELD_UNKNOWN,
    FIELD_MISSING,
    FIELD_NOT_TEXT,
    FIELD_NOT_LIST,
    FIELD_NOT_YES_NO,
    FIELD_NOT_NUMBER,
    FIELD_NOT_DATE,
    FIELD_NOT_NAME,
    FIELD_VALUE,
    DATES_REVERSED,

    DOCUMENT_UNKNOWN,
    DOCUMENT_AMBIGUOUS,
    DOCUMENT_TWICE,
    DOCUMENT_LISTED_TWICE,
    DOCUMENT_RELATION,
    CITATION_BROKEN,
    ADDRESS_WRONG,

    SECTION_COUNT,
    SECTION_NUMBER,
    SECTION_EMPTY,
    TAG_TWICE,
    SUMMARY_MISSING,
    DISCUSSION_MISSING,
    DISCUSSION_EMPTY,
    MINUTES_WRONG,
    GLOSSARY_ENTRY,
    GLOSSARY_TWICE,
    GLOSSARY_TOO_LONG,

    HEADING_LEVEL,
    HTML_NOT_ALLOWED,
    NESTING_TOO_DEEP,
    QUOTE_WITHOUT_CITATION,
    LINK_NOT_ALLOWED,
    LINK_BROKEN,
    IMAGE_NOT_LOCAL,
    IMAGE_MISSING,
    IMAGE_WITHOUT_TEXT,
    IMAGE_TYPE,

    QUESTIONS_MISSING,
    QUESTION_ID_MISSING,
    QUESTION_ID_TWICE,
    QUESTION_TAG_MISSING,
    QUESTION_TAG_UNKNOWN,
    QUESTION_WITHOUT_ENTRY,
    QUESTION_NOT_IN_GIFT,
    QUESTION_NOT_TRACED,
    QUESTION_FEEDBACK_MISSING,
    QUESTION_ANSWERS_EQUAL,
    QUESTION_NO_RIGHT_ANSWER,
    QUESTION_RIGHT_ANSWERS_MANY,
    QUESTION_WEIGHTS_NOT_WHOLE,
    QUESTION_ANSWERS_MANY,
    ORDERING_TOO_SHORT,
    QUIZ_POOL_TOO_SMALL,
    QUIZ_SECTION_TOO_SMALL,
    QUIZ_SECTIONS_TOO_MANY,
    GIFT_BRACE_MISSING,
    GIFT_TEXT_MISSING,
    GIFT_CATEGORY_EMPTY,
    GIFT_ANSWERS_TOO_FEW,
    GIFT_ANSWER_EMPTY,
    GIFT_WEIGHT_UNKNOWN,
    GIFT_PAIR_BROKEN,
    GIFT_NUMBER_WRONG,
    GIFT_QUESTION_TOO_LONG;

    private static final String KEY = "content.fault.";

    public static FaultCode of(GiftFault.Kind kind) {
        return valueOf("GIFT_" + kind.name());
    }

    /** In lower case with hyphens, as {@code content/README.md} lists it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The Vietnamese message with its parameters filled in. */
    public String message(Object... arguments) {
        return ContentMessages.get(KEY + code(), arguments);
    }

    /** The Vietnamese message with its parameters unfilled. */
    public String template() {
        return ContentMessages.template(KEY + code());
    }

    /** "Did you mean …?", to be appended to a message. */
    public static String suggestion(String name) {
        return " " + ContentMessages.get("content.suggestion", name);
    }
}
