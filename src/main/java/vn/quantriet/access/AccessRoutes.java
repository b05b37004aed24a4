package vn.quantriet.access;

/** Where the screens of this room are, for links from elsewhere. */
public final class AccessRoutes {

    public static final String SIGN_IN = "dang-nhap";
    public static final String ACTIVATION = "kich-hoat";
    public static final String PASSWORD = "xac-nhan";
    public static final String NOTICE = "thong-bao-muc-dich";
    public static final String SETUP = "thiet-lap";
    public static final String SLIPS = "phieu-kich-hoat";
    public static final String DEVICES = "thiet-bi";
    public static final String OBJECTIONS = "phan-doi";
    public static final String OBJECT = "phan-doi-cua-toi";

    /** The query parameter that holds the page to go to afterwards: a location inside the portal, without leading slash. */
    public static final String NEXT = "tiep";

    /** The query parameter of the sign-in page that says why one is there: {@code da-dang-xuat}, {@code moi-thiet-bi}. */
    public static final String NEWS = "tin";

    /** The query parameter of the activation page that holds the member code. */
    public static final String CODE = "ma";

    private AccessRoutes() {}
}
