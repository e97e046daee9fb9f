/// PostgreSQL; the door is [Persistence].
@NullMarked
package cn.jiazhu.persistence;

import org.jspecify.annotations.NullMarked;
