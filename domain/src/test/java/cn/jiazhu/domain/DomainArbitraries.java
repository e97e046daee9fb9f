package cn.jiazhu.domain;

import cn.jiazhu.domain.annotation.AnnotationArbitraries;
import cn.jiazhu.domain.certificate.CertificateArbitraries;
import cn.jiazhu.domain.identity.IdentityArbitraries;
import cn.jiazhu.domain.registry.RegistryArbitraries;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContextBase;

/// All values of the domain, by type: `@Domain(DomainArbitraries.class)` on a property, and `@ForAll Certificate` gets
/// one. The methods of the four contexts serve whoever needs to combine or narrow them.
@Domain(CertificateArbitraries.class)
@Domain(IdentityArbitraries.class)
@Domain(AnnotationArbitraries.class)
@Domain(RegistryArbitraries.class)
public final class DomainArbitraries extends DomainContextBase {}
