/// The national platform played, and people, images and registry files made up: for tests and demonstration only,
/// packed as a jar of its own that production leaves off. The door is [Sandbox].
///
/// [SandboxPlatform] is the rules in memory; [SandboxServer] speaks them over HTTP as the real platform would,
/// signed, and answers wrong on demand ([Fault]). Nobody has a phone with the national app here, so the phone is a
/// few more addresses, for programs with JSON bodies, for people as pages. [Desk] plays province and 申报业务系统.
///
/// | | |
/// |---|---|
/// | `POST /phone/scan` {ticket or typed_code, person} | the person's phone scans, or types the code |
/// | `POST /phone/face` {ticket or typed_code, passed} | face recognition after a scan |
/// | `POST /phone/refuse` {ticket or typed_code} | the person refuses on the phone |
/// | `POST /people` {name, id_type, id_number, mobile, user, password} · `GET /people` | who can be proven and, with
/// the last two, sign in; all |
/// | `POST /people/mobile` {person, mobile: `bound`, `not-bound`, `unknown`} | the mobile binding |
/// | `POST /faults` {fault, times} · `GET /faults` · `DELETE /faults` | the next answers are wrong in this way |
/// | `POST /delay` {millis} | how long every answer of the platform takes |
/// | `POST /copies` · `POST /messages` | a JWS of the issuer: copies to collect (归集), messages to people's apps; the
/// answer names those `taken` |
/// | `GET /copies` · `POST /copies/declined` {times} | page and JSON: what was collected; the next are declined |
/// | `GET /requests` · `DELETE /requests` | what has come in, method and route of each; begun anew |
/// | `GET /` · `/sign-in` · `POST /sign-out` | pages: the platform's home and its sign-in |
/// | `GET /authorize?client&state&return` | page: signs in for another site, leads back with a code |
/// | `POST /token` {client, code, return, nonce} | who brought that code: `platform-user+jwt`, once, within a minute |
/// | `GET /phone` · `/phone/messages` · `/account` · `/desk` · `/province` · `/tender` · `/clock` · `/faults` | pages:
/// phone, messages, mobile number, desk, a province that reports, a tender platform that asks, calendar, faults |
///
/// The phone's answers: 204 done, 404 no such check, 409 not now (already scanned, not scanned yet), 410 expired.
@NullMarked
package cn.jiazhu.platform.sandbox;

import org.jspecify.annotations.NullMarked;
