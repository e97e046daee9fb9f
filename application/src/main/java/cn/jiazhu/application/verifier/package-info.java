/// What a third party (核验人) can do.
@NullMarked
package cn.jiazhu.application.verifier;

import org.jspecify.annotations.NullMarked;
