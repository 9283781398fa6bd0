/// The tabs of differences, campaigns and the use of comments.
@org.jspecify.annotations.NullMarked
package org.rapporteur.synthesis.ui.findings;
