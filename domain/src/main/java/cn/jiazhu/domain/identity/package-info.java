/// Who somebody has been proven to be (实名身份认证), and how fresh that proof is.
///
/// A ticket is issued as a QR, scanned with the national app, confirmed by face recognition. Only a scanned ticket can
/// be
/// verified, only for the person whose session it is, only once, and only a verified one yields an
/// [cn.jiazhu.domain.identity.Entitlement].
@NullMarked
package cn.jiazhu.domain.identity;

import org.jspecify.annotations.NullMarked;
