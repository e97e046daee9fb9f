/// The national platform and registry files; the door is [Platform].
@NullMarked
package cn.jiazhu.platform;

import org.jspecify.annotations.NullMarked;
