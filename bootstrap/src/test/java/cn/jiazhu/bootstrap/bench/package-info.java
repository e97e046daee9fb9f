/// What the packaged program takes, beside what its bare parts take on the same machine: `jiazhu bench`. Prints;
/// asserts
/// only that every answer was the wanted one.
@NullMarked
package cn.jiazhu.bootstrap.bench;

import org.jspecify.annotations.NullMarked;
