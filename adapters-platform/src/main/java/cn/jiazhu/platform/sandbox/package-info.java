/// The simulators, for tests and the sandbox mode only: packed as a jar of their own that production leaves off.
@NullMarked
package cn.jiazhu.platform.sandbox;

import org.jspecify.annotations.NullMarked;
