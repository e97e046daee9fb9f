/// Use cases, by actor: what a holder, a verifier, the registry can do, in the words of the requirement.
///
/// A use case reads through ports, asks the domain, stores what was decided in one transaction, and answers with a
/// sealed
/// type that keeps every reason. The shared steps of a press are in [cn.jiazhu.application.press]; the driven ports in
/// [cn.jiazhu.application.port].
@NullMarked
package cn.jiazhu.application;

import org.jspecify.annotations.NullMarked;
