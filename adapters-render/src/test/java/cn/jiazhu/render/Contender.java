package cn.jiazhu.render;

import cn.jiazhu.render.Holders.Wanted;

/// A way to make a pair, or something that takes part in it.
interface Contender {

    /// How long the two files became.
    record Sizes(int pdf, int ofd) {}

    Sizes make(Wanted wanted);
}
