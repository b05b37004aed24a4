package vn.quantriet.catalogue.content.text;

import org.commonmark.node.CustomBlock;

/** The part "Liên hệ chi bộ". */
final class Discussion extends CustomBlock {}
