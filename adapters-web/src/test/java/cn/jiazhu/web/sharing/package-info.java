/// Tests of the sharing interface.
@NullMarked
package cn.jiazhu.web.sharing;

import org.jspecify.annotations.NullMarked;
