/// What the use cases need of the world. Each port's promises are a contract test that every implementation passes.
@NullMarked
package cn.jiazhu.application.port;

import org.jspecify.annotations.NullMarked;
