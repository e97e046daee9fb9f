/// What another system can do by the sharing interface (GB/T 36906), and who may.
@NullMarked
package cn.jiazhu.application.sharing;

import org.jspecify.annotations.NullMarked;
