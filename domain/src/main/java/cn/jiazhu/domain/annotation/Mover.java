package cn.jiazhu.domain.annotation;

/// Whose move it is.
public enum Mover {
    HOLDER,
    PROVINCE,
    OPERATOR,
    TIME,
    NOBODY
}
