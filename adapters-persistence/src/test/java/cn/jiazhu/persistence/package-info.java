@NullMarked
package cn.jiazhu.persistence;

import org.jspecify.annotations.NullMarked;
