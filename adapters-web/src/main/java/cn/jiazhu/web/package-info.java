/// The HTTP side; the door is [Web].
@NullMarked
package cn.jiazhu.web;

import org.jspecify.annotations.NullMarked;
