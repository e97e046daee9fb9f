/// What only a sandbox needs: invented people and their registry file. Packed in a jar of its own that a production
/// start leaves off the class path.
@NullMarked
package cn.jiazhu.bootstrap.sandbox;

import org.jspecify.annotations.NullMarked;
