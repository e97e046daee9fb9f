@NullMarked
package cn.jiazhu.bootstrap.demo;

import org.jspecify.annotations.NullMarked;
