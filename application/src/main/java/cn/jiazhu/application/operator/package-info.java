/// What operators of the console (运维人员) can do, and what the program does for them.
@NullMarked
package cn.jiazhu.application.operator;

import org.jspecify.annotations.NullMarked;
