/// The national platform and registry files; the door is [Platform].
///
/// The platform is another team's: reached over HTTP, slow, wrong or down at times. Nothing it says is believed because
/// it came; an answer is a signed statement (JWS, ES256, key pinned in the settings) that names its issuer, us, the
/// moment, the nonce of the question and the very thing asked about.
///
/// | question | answer (`typ` of the JWS) | besides `iss` `aud` `iat` `nonce` `sub` |
/// |---|---|---|
/// | `POST /checks` {ticket, nonce, lifetime} | `check-opened+jwt` | `qr_text`, `typed_code`, `match_number` |
/// | `GET /checks/{ticket}?nonce=` | `check-progress+jwt` | `state`; of a passed one `person`, `id_type`, `id_number`,
/// `name`, `method`, `level`, `at`, `mobile` |
/// | `POST /mobile-binding` {person, nonce} | `mobile-binding+jwt` | `mobile` |
///
/// The timestamp authority (RFC 3161) is a third party too. Here only its transport is distrusted: what it answers is
/// checked where it is used.
@NullMarked
package cn.jiazhu.platform;

import org.jspecify.annotations.NullMarked;
