package cn.jiazhu.bootstrap.demo;

import java.util.List;

/// What a reader found on a page: its text, and its QR symbols.
record Printed(String text, List<QrGrid> symbols) {

    /// A filled path of straight lines; curves make a shape of no interest here, and are left out.
    record Shape(List<List<Point>> contours) {

        Shape {
            contours = contours.stream().map(List::copyOf).toList();
        }
    }

    record Point(double x, double y) {}

    Printed {
        symbols = List.copyOf(symbols);
    }

    /// What the QR on the page says.
    String qr() {
        return symbols.stream().findFirst().map(QrReader::read).orElseThrow(() -> new Mismatch("no QR on the page"));
    }
}
