/// What a report of the registry (注册信息库) changes.
///
/// A certificate is found by type and holder, or by its number; the first report fills an announced entry, every
/// differing one is the next version, and answers the announcements that it makes true. A report that contradicts
/// what is known changes nothing and says why; so does one that softens what the ministry has ordered
/// ([cn.jiazhu.domain.certificate.Ordered]), or comes late from a province in which the registration is no more.
/// What a change does to copies is [cn.jiazhu.domain.annotation.EndCause].
@NullMarked
package cn.jiazhu.domain.registry;

import org.jspecify.annotations.NullMarked;
