package org.rapporteur.consultation;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// The setting `rapporteur.clock-interval`, the time between two checks of opening and closing
/// times. [ConsultationScheduler] reads it by this name.
@ConfigurationProperties("rapporteur")
record ScheduleSettings(@DefaultValue("5s") Duration clockInterval) {}
