/// The HTTP side, started on free ports over real use cases on fakes, and driven from outside.
@NullMarked
package cn.jiazhu.web;

import org.jspecify.annotations.NullMarked;
