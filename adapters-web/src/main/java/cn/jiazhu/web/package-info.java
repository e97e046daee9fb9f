/// The HTTP side; the door is [Web].
///
/// A request passes [Envelope] (trace id, security headers, access log), reaches a line of a table of contents
/// ([Route], in the `…Routes` classes), is read by [Requests], answered by a use case, and told by [Responses] or
/// [Problems]: nobody else chooses a status or writes JSON. What is said to people stands in `problems.yaml` and
/// `words.yaml`; [Reasons] says which row tells which refusal, [Voice] fills it in.
///
/// | address | routes |
/// |---|---|
/// | `/api/v1/sessions…` | [SessionRoutes] |
/// | `/api/v1/real-name-checks…` | [RealNameRoutes] |
/// | `/api/v1/certificates…` | [CertificateRoutes], the press: [PressRoutes] |
/// | `/api/v1/annotations/{id}…` | [AnnotationRoutes], its files: [FileRoutes] |
/// | `/api/v1/verifications/{code}`, `/v/{code}` | [VerificationRoutes] |
/// | `/`, `/help…`, `/docs…`, `/api/v1/problems`, `/api/v1/keys`, `/api/v1/openapi.yaml` | [PublicRoutes] |
/// | `/livez`, `/readyz`, `/metrics`, on their own port | [ObservabilityRoutes] |
@NullMarked
package cn.jiazhu.web;

import org.jspecify.annotations.NullMarked;
