/// What holds for the house as a whole: its architecture, its libraries, its manual, and the program seen from outside.
@NullMarked
package cn.jiazhu.bootstrap;

import org.jspecify.annotations.NullMarked;
