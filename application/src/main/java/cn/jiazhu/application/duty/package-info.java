/// The steps that the acts of operators share.
@NullMarked
package cn.jiazhu.application.duty;

import org.jspecify.annotations.NullMarked;
