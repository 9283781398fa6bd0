/// Has a language model propose codebooks, code, write and translate, and checks its replies.
@org.springframework.modulith.NamedInterface("model")
@org.jspecify.annotations.NullMarked
package org.rapporteur.analysis.model;
