/// What a third party is told about a copy (核验): the code in its QR, and the verdict at an instant.
@NullMarked
package cn.jiazhu.domain.verification;

import org.jspecify.annotations.NullMarked;
