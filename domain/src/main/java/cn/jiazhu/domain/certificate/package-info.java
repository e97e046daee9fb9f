/// What is registered about a holder (持证人), and how it stands on a day.
///
/// A province approves an application: it is *announced*. Days later its data arrive: it is *reported*, and the
/// certificate has [Facts]. Every further report is the next version. Each specialty has a validity of its own; the
/// registration as a whole can be suspended or locked, and ends by being annulled, revoked, cancelled, moved out or
/// lapsed, words that are never mixed. How a certificate stands is computed for a day, never stored.
@NullMarked
package cn.jiazhu.domain.certificate;

import org.jspecify.annotations.NullMarked;
