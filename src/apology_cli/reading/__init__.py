"""From the bytes of a case file to cases: the first arrow of the flow."""
