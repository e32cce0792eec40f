# Makes a letter anew when its case or the company's profile is newer, and several at once with -j.
#
#     make -f scripts/letters.mk -j 4 CASES=cases LETTERS=letters

CASES ?= cases
LETTERS ?= letters
PROFILE := $(wildcard $(CASES)/company.yaml)
SOURCES := $(filter-out $(PROFILE),$(wildcard $(CASES)/*.yaml))

all: $(SOURCES:$(CASES)/%.yaml=$(LETTERS)/%.docx)

$(LETTERS)/%.docx: $(CASES)/%.yaml $(PROFILE) | $(LETTERS)
	@compose $< -o $@ --quiet
	@touch $@

$(LETTERS):
	@mkdir -p $@

.PHONY: all
