/// The pages as people meet them: a real browser, the packaged program, the sandbox as the rest of the world.
@NullMarked
package cn.jiazhu.bootstrap.browser;

import org.jspecify.annotations.NullMarked;
