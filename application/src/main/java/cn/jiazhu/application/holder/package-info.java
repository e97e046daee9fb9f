/// What a holder (持证人) can do.
@NullMarked
package cn.jiazhu.application.holder;

import org.jspecify.annotations.NullMarked;
