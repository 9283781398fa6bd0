package org.rapporteur.light;

import org.jspecify.annotations.Nullable;
import org.rapporteur.consultation.question.ScaleChoice;

/// The form for the position on a question of the viewer or of one of their delegations.
///
/// @param delegation the slug of the delegation; empty for the viewer
/// @param name the name of the delegation or of the viewer
/// @param current null if there is no position yet
public record LightPositionForm(String delegation, String name, @Nullable ScaleChoice current) {}
