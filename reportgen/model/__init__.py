"""The frozen records that flow between the stages."""
