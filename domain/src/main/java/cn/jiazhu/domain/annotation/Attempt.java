package cn.jiazhu.domain.annotation;

/// An entry of the history (加注历史记录): an annotation in its present state, or a press refused at once.
public sealed interface Attempt permits Annotation, RefusedPress {}
