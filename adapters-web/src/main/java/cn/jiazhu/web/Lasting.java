package cn.jiazhu.web;

/// An answer that says when it was given.
interface Lasting {

    /// The same without that moment, for a tag.
    Object lasting();
}
