package cn.jiazhu.render;

import cn.jiazhu.domain.annotation.AnnotatedCopy;

final class PdfLint {
    private PdfLint() {}
    static void check(byte[] document, AnnotatedCopy copy) {}
}
