/// The two files; the door is [Rendering].
@NullMarked
package cn.jiazhu.render;

import org.jspecify.annotations.NullMarked;
