package uk.leabridge.training.completion.api;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Why a completion is void. */
public record VoidingRequest(@NotBlank @Size(max = 1000) String reason) {}
