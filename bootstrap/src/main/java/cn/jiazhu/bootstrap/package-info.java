/// Start with [Main].
@NullMarked
package cn.jiazhu.bootstrap;

import org.jspecify.annotations.NullMarked;
