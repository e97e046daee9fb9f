package cn.jiazhu.render;

/// How a text is set; sizes in points, as printers say them.
record Style(Face face, double points, Ink ink) {

    private static final double MILLIMETRES_PER_POINT = 25.4 / 72;

    /// Size of the em in millimetres.
    double em() {
        return points * MILLIMETRES_PER_POINT;
    }

    Style with(Face otherFace) {
        return new Style(otherFace, points, ink);
    }

    Style at(double otherPoints) {
        return new Style(face, otherPoints, ink);
    }
}
