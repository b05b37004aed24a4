package vn.quantriet.catalogue.content;

/** What sort of document it is; named by the message {@code catalogue.document.kind.<NAME>}. */
public enum DocumentKind {
    NGHI_QUYET,
    CHI_THI,
    QUY_DINH,
    KET_LUAN,
    HUONG_DAN,
    QUY_CHE,
    LUAT,
    NGHI_DINH,
    THAM_LUAN
}
